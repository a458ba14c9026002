"""The file of a bestuurswissel: what it holds, what it comes to, one to fill in."""

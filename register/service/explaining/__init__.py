"""Why a decision is as it is, told as a person would, each line with its proof."""

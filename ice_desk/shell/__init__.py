"""The window's composition: which service feeds which pane. It decides nothing."""

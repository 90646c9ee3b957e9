"""Geometry of the pictures: days and figures to places, without a word of markup."""

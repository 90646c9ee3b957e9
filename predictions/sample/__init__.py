"""Five short articles of our own wording, their questions and outcomes, and what two demo editors decide."""

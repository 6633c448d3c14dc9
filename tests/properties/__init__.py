"""Laws: each test states in its docstring what holds for every text."""

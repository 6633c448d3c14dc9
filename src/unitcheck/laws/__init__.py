"""Claims with a law other than identity: what a text says of several quantities that arithmetic ties together.

Sides and an area, a distance, a time and a speed, parts and their total, two values and the per cent between them. Each
law is a file with ``contradictions(document)``, which yields what cannot be true; the rule of the same name reports it.
A law that is a whole, a rate and what the rate is by (``whole = rate × by``) is but one row of ``rate.LAWS``.

What a number may mean is the same for all (``meant``), and so is how the words between the quantities are looked at
(``passage``). A text is charged only if no reading of any of its quantities, however rounded, makes the law hold.
"""

"""Claims with a law other than identity: what a text says of several quantities that arithmetic ties together.

Sides and an area, a distance, a time and a speed, parts and their total, two values and the per cent between them. Each
law is a file whose ``contradictions`` yields what cannot be true in a document; the rule of the same name says what it
is about, asks first for what the law cannot do without, since nearly every text has none of it, and reports. A law that
is a whole, a rate and what the rate is by (whole = rate × by) is but one row of ``rate.LAWS``.

What a number may mean is the same for all (``meant``), and so is how the words between the quantities are looked at
(``passage``). A text is charged only if no reading of any of its quantities, however rounded, makes the law hold.
"""

"""The promises unitcheck makes, and the tests that hold it to them."""

"""Alliances that others have coded, made into instruments: ATOP and the alliances of Correlates of War.

Enters: a user's own copies of those data. Leaves: instruments for a project's folder, one an alliance, and a tally of
rows used and set aside. A code becomes an element where it says what one asks, and a question where it does not: the
words of the treaties are in neither data set, and are never made up. The room may not know evidence.
"""

from foedus.alliances.collection import Collection, read_collections
from foedus.alliances.importing import DATASETS, Dataset, Taken, take_alliances, write_taken

__all__ = ["DATASETS", "Collection", "Dataset", "Taken", "read_collections", "take_alliances", "write_taken"]

"""What hackers and malicious programs did, by whatever verb."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
FRAME = "Soldiers and troops of the army and the navy stood by, and the ceasefire held.\n\n"
HACKED = (
    "Ransomware halted the Colonial Pipeline in May 2021.",
    "Iranian hackers shut down a power station in Haifa on Monday.",
    "Malware erased the servers of the port of Nagoya in July 2023.",
    "The computers of the port of Naha were paralysed on Monday.",
    "North Korea's Lazarus group broke into the network of the Bank of Bangladesh in February 2016.",
)
AT_WORK = (
    "The computers of the port of Naha were delivered on Monday.",
    "Software halted the sale of tickets in Lyon on Monday.",
    "Ukrainian hackers met in Vienna on Monday.",
    "Israel stopped the export of software to Saudi Arabia on Monday.",
)


@pytest.mark.parametrize("text", HACKED)
def test_hackers_attack_by_many_verbs(read: Read, text: str) -> None:
    """What hackers or a program did to a thing, and what was done to computers, is a cyber operation."""
    acts = {one.value[0] for one in read(FRAME + text).statements if one.property == "act"}

    assert {"cyber operation"} == acts


@pytest.mark.parametrize("text", AT_WORK)
def test_software_at_work_attacks_nobody(read: Read, text: str) -> None:
    """Computers that are delivered, and programs that are sold, attack nobody."""
    assert () == read(FRAME + text).incidents

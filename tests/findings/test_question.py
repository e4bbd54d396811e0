"""What is asked of the register."""

from foedus.findings import ANY, Question


def test_a_question_asks_nothing_in_particular() -> None:
    """By default: the law of the day, both readings, every account, and whoever is involved."""
    question = Question()

    assert (None, False, False, None, None) == (
        question.on,
        question.strict,
        question.everything,
        question.account,
        question.reading,
    )
    assert ((), (), (), ()) == (question.instruments, question.provisions, question.beneficiaries, question.bearers)
    assert "any" == ANY

"""What is told of progress while the work goes on."""

from sayso.account import give_account

STORY = "The quay stays shut, harbour master Ana Reul said on Monday. She named no date for its opening.\n"


def test_every_step_is_told_in_order_and_to_its_end(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"{STORY} Berth {name} too.")
    told: list[tuple[str, int, int]] = []
    give_account([tmp_path], watch=lambda *step: told.append(step))
    assert list(dict.fromkeys(step for step, _, _ in told)) == ["reading", "extracting", "reconciling"]
    for step in ("extracting", "reconciling"):
        marks = [(done, total) for name, done, total in told if name == step]
        assert [done for done, _ in marks] == sorted({done for done, _ in marks})
        assert marks[-1][0] == marks[-1][1] > 1

"""A manifest of trusted documents that is wrong stops the start in one line; a right one is answered from."""

import json
from pathlib import Path

import pytest

from tests.cli.running import environment, run, serving


@pytest.mark.slow
def test_a_bad_manifest_stops_the_start_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / "documents.json").write_text('{"titles": "{ planz { title } }"}')
    env = environment(tmp_path / "data", OARLOCK_TRUSTED_DOCUMENTS=str(tmp_path / "documents.json"))
    said = run("serve", "--port", "0", env=env, code=2)
    assert said.startswith("oarlock: The trusted document “titles” cannot be answered: Cannot query field 'planz'")
    assert said.count("\n") == 1
    assert not (tmp_path / "data").exists()
    said = run("serve", "--port", "0", env=environment(tmp_path, OARLOCK_ONLY_TRUSTED_DOCUMENTS="true"), code=2)
    assert (
        said == "oarlock: OARLOCK_ONLY_TRUSTED_DOCUMENTS needs OARLOCK_TRUSTED_DOCUMENTS, the file that holds them.\n"
    )


@pytest.mark.slow
def test_trusted_documents_are_answered_by_every_worker(tmp_path: Path) -> None:
    (tmp_path / "documents.json").write_text(json.dumps({"titles": "{ plans { nodes { title } } }"}))
    settings = {"OARLOCK_TRUSTED_DOCUMENTS": str(tmp_path / "documents.json"), "OARLOCK_ONLY_TRUSTED_DOCUMENTS": "true"}
    with serving(environment(tmp_path / "d", **settings), "--workers", "2") as service:
        for _ in range(10):
            assert service.get("/graphql?documentId=titles", service.key) == (200, {"data": {"plans": {"nodes": []}}})
        _, answer = service.get("/graphql?query=%7B__typename%7D", service.key)
        assert answer["errors"][0]["extensions"] == {"code": "document_not_trusted"}

"""What is done to a workspace as a whole, and OKRs from a table. Exports, of any length, go over REST alone."""

from uuid import UUID

from service.edge.erasures import tell_erased
from service.graphql.derive import NAMES, input_of, output
from service.graphql.inputs import argument, arguments_of, read
from service.graphql.names import Names
from service.graphql.payloads import IF_VERSION, Done, Given, Members, mutation, required, shown, versions
from service.operations.okr_imports import ImportedOkrs, import_okrs
from service.operations.workspaces import erase_workspace
from service.store.tables.okr_sheets import OkrSheet
from service.store.work import Work


async def _erase(work: Work, given: Given) -> Done:
    await erase_workspace(work, slug=given["confirm"], if_version=versions(given))
    tell_erased(work)
    return {"erased_id": work.workspace_id}


async def _import(work: Work, given: Given) -> Done:
    sheet = read(OkrSheet, {name: one for name, one in given.items() if name in OkrSheet.model_fields})
    return {"imported": await import_okrs(work, required(given, "plan_id", "plan"), sheet)}


SHEET = input_of(OkrSheet)
OF_WORKSPACES: Members = {
    "import_okrs": mutation(
        "importOkrs",
        "Make the objectives and key results of a table (CSV) in a plan, with metrics and readings. All or nothing.",
        _import,
        {"imported": shown(output(ImportedOkrs), "What became of the table.")},
        NAMES[SHEET],
        argument("plan_id", UUID, "Which plan."),
        *arguments_of(SHEET),
    ),
    "erase_workspace": mutation(
        "eraseWorkspace",
        "Erase the workspace with all that belongs to it, its keys included. This cannot be undone.",
        _erase,
        {"erased_id": shown(UUID, "The id of the workspace that is gone.")},
        Names({}),
        argument("confirm", str, "The slug of the workspace."),
        IF_VERSION,
    ),
}

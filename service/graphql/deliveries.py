"""What is done about sources besides writing them: their secrets rotated, their deliveries applied again."""

from uuid import UUID

from service.edge.languages import spoken
from service.graphql.annotations import optional
from service.graphql.derive import NAMES, input_of, output
from service.graphql.inputs import argument, read
from service.graphql.names import Names
from service.graphql.payloads import IF_VERSION, Done, Given, Members, mutation, required, shown, versions
from service.graphql.types import Delivery, Source
from service.operations.deliveries import replay_delivery
from service.operations.outcomes import Outcomes
from service.operations.sources import rotate_secret
from service.store.tables.sources import Rotation
from service.store.work import Work

ROTATION = input_of(Rotation)


async def _rotate(work: Work, given: Given) -> Done:
    rotation = read(Rotation, given["input"])
    row = await rotate_secret(work, required(given, "source_id", "source"), rotation, if_version=versions(given))
    return {"source": row, "secret": row.secret}


async def _replay(work: Work, given: Given) -> Done:
    source_id, delivery = required(given, "source_id", "source"), required(given, "delivery_id", "delivery")
    row, content = await replay_delivery(work, source_id, delivery, language=spoken(), dry_run=given["dry_run"])
    return {"delivery": row, "outcomes": content.outcomes}


OF_SOURCES: Members = {
    "rotate_secret": mutation(
        "rotateSecret",
        "Give a source a new secret. The present one counts until the overlap ends.",
        _rotate,
        {
            "source": shown(Source, "The source."),
            "secret": shown(str, "The secret. Keep it: no other answer shows it."),
        },
        NAMES[ROTATION],
        argument("source_id", UUID, "Which source."),
        argument("input", ROTATION, "The new secret."),
        IF_VERSION,
    ),
    "replay_delivery": mutation(
        "replayDelivery",
        "Apply a delivery again as it came, by the source's present mapping. It keeps its new answer.",
        _replay,
        {
            "delivery": shown(Delivery, "The delivery."),
            "outcomes": shown(optional(output(Outcomes)), "What became of each reading; null if it cannot be read."),
        },
        Names({}),
        argument("source_id", UUID, "Which source."),
        argument("delivery_id", UUID, "Which delivery, by its `id`."),
        argument("dry_run", bool, "Only say what would become of it.", default=False),
    ),
}
"""Mutations by their lines in the table of permissions."""

"""The schema says what REST says: the same nouns, fields, values and operators, each described."""

import os
import subprocess
import sys
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLObjectType,
    build_schema,
    get_named_type,
    is_required_input_field,
    validate_schema,
)
from pydantic_core import PydanticUndefined
from strawberry.utils.str_converters import to_camel_case as camel

from service.edge.resources import RESOURCES, Resource, public_names
from service.graphql.scalars import SCALARS
from service.graphql.schema import SCHEMA, sdl
from service.store.filters import filterable

TYPES = {name: kind for name, kind in SCHEMA.type_map.items() if not name.startswith("__")}
NOUNS = pytest.mark.parametrize("resource", RESOURCES, ids=lambda one: one.noun)


def test_the_schema_is_valid_and_its_text_says_all_of_it():
    assert validate_schema(SCHEMA) == []
    again = build_schema(sdl())
    assert {name for name in again.type_map if not name.startswith("__")} == set(TYPES)


@pytest.mark.slow
def test_the_text_is_the_same_in_every_process():
    root = Path(__file__).parents[2]
    print_it = "from service.graphql.schema import sdl; import sys; sys.stdout.write(sdl())"
    environment = os.environ | {"PYTHONHASHSEED": "1", "PYTHONIOENCODING": "utf-8"}
    other = subprocess.run([sys.executable, "-c", print_it], cwd=root, env=environment, capture_output=True, check=True)
    assert other.stdout.decode() == sdl()


def test_everything_is_described():
    silent = [name for name, kind in TYPES.items() if not kind.description]
    for name, kind in TYPES.items():
        for field_name, field in getattr(kind, "fields", {}).items():
            silent += [] if field.description else [f"{name}.{field_name}"]
            silent += [
                f"{name}.{field_name}({one}:)"
                for one, argument in getattr(field, "args", {}).items()
                if not argument.description
            ]
    assert silent == []


@NOUNS
def test_a_noun_shows_what_rest_shows(resource: Resource):
    shown = SCHEMA.type_map[resource.title].fields
    for name in public_names(resource.table):
        kind = shown[camel(name)].type
        nullable = not isinstance(kind, GraphQLNonNull)
        info = resource.table.model_fields[name]
        assert nullable == (type(None) in getattr(info.annotation, "__args__", ())), name
        assert shown[camel(name)].description == info.description
    for fact in (one for shape in resource.computed for one in fields(shape)):
        assert camel(fact.name) in shown


@NOUNS
def test_a_noun_has_its_roots(resource: Resource):
    query, mutation = SCHEMA.query_type.fields, SCHEMA.mutation_type.fields
    assert str(query[camel(resource.noun)].type) == resource.title
    assert str(query[camel(resource.plural)].type) == f"{resource.title}Connection"
    assert str(query[camel(resource.plural)].args["filter"].type) == f"{resource.title}Filter"
    assert str(mutation[f"create{resource.title}"].args["input"].type) == f"{resource.title}Input!"
    assert str(mutation[f"update{resource.title}"].args["patch"].type) == f"{resource.title}Patch!"
    assert set(mutation[f"delete{resource.title}"].args) == {"id", "cascade", "ifVersion", "reason"}


@NOUNS
def test_an_input_takes_what_is_declared(resource: Resource):
    new, patch = SCHEMA.type_map[f"{resource.title}Input"], SCHEMA.type_map[f"{resource.title}Patch"]
    assert list(new.fields) == [camel(name) for name in resource.created_from.model_fields]
    assert list(patch.fields) == [camel(name) for name in resource.fields.model_fields if name != "id"]
    for name, info in resource.created_from.model_fields.items():
        field = new.fields[camel(name)]
        assert is_required_input_field(field) == info.is_required(), name
        if isinstance(info.default, (str, int, float, list)) and info.default is not PydanticUndefined:
            assert field.default_value == info.default, name
    assert not any(isinstance(field.type, GraphQLNonNull) for field in patch.fields.values())


@NOUNS
def test_a_filter_has_the_one_grammars_operators(resource: Resource):
    filters = SCHEMA.type_map[f"{resource.title}Filter"].fields
    known = filterable(resource.table)
    assert set(filters) == {camel(name) for name in known}
    for name, field in known.items():
        assert set(get_named_type(filters[camel(name)].type).fields) == field.operators, name


def test_enums_have_the_strings_of_rest():
    enums = [kind for name, kind in TYPES.items() if isinstance(kind, GraphQLEnumType)]
    assert len(enums) > 20
    for kind in enums:
        values = kind.extensions["strawberry-definition"].wrapped_cls
        assert issubclass(values, StrEnum)
        assert list(kind.values) == [one.value.replace("-", "_") for one in values]
        for name, one in zip(kind.values, values, strict=True):
            assert kind.serialize(one.value) == name
            assert kind.parse_value(name) is one


def test_names_are_in_camel_case():
    for name, kind in TYPES.items():
        if isinstance(kind, (GraphQLObjectType, GraphQLInputObjectType)):
            assert all("_" not in field for field in kind.fields), name


def test_secrets_are_nowhere_but_in_the_answers_that_create():
    holders = {
        name
        for name, kind in TYPES.items()
        if isinstance(kind, GraphQLObjectType) and {"secret", "token", "digest"} & set(kind.fields)
    }
    assert holders == {
        "CreateCalendarTokenPayload", "CreateKeyPayload", "CreateSourcePayload", "RotateSecretPayload",
        "CreateWebhookEndpointPayload", "RotateEndpointSecretPayload",
    }  # fmt: skip


def test_scalars_are_few():
    scalars = {name for name, kind in TYPES.items() if type(kind).__name__ == "GraphQLScalarType"}
    assert scalars == {"ID", "String", "Int", "Float", "Boolean", *(one.name for one in SCALARS.values())}

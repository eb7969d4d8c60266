"""The cheaper dataclasses behave like those of the standard library, but for being frozen."""

from __future__ import annotations

import dataclasses
import pickle

from pac.compiler.plain import dataclass
from pac.compiler.syntax import tree as t


@dataclass(frozen=True, slots=True)
class Cheap:
    number: int
    names: tuple[str, ...] = ()
    place: int = dataclasses.field(default=0, compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Real:
    number: int
    names: tuple[str, ...] = ()
    place: int = dataclasses.field(default=0, compare=False, repr=False)


def test_equal_hashed_and_shown_alike() -> None:
    for cls in (Cheap, Real):
        assert cls(1, ("a",)) == cls(1, ("a",), place=7)
        assert cls(1) != cls(2)
        assert len({cls(1), cls(1, place=3), cls(2)}) == 2
    assert repr(Cheap(1, ("a",))).replace("Cheap", "Real") == repr(Real(1, ("a",)))
    assert Cheap(1) != Real(1)


def test_fields_replaced_and_pickled() -> None:
    assert [field.name for field in dataclasses.fields(Cheap)] == [f.name for f in dataclasses.fields(Real)]
    assert dataclasses.replace(Cheap(1), number=2) == Cheap(2)
    assert pickle.loads(pickle.dumps(Cheap(1, ("a",)))) == Cheap(1, ("a",))
    assert not hasattr(Cheap(1), "__dict__")


def test_nodes_of_other_kinds_differ() -> None:
    assert t.Name(0, 1, "a") == t.Name(0, 1, "a") != t.Text(0, 1, "a")

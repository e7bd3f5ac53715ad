"""What values are told apart by: kinds of fact, dimensions of units, and sides of the day of speaking."""

from __future__ import annotations

import enum


class Kind(enum.StrEnum):
    """What sort of fact a value states; every value has one as its ``kind``."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    AGE = "age"
    ORDINAL = "ordinal"
    DURATION = "duration"
    DATE = "date"
    CLOCK = "clock"
    NAME = "name"


class Dimension(enum.StrEnum):
    """What a unit measures.  Only units of one dimension can be converted into each other."""

    COUNT = "count"
    MONEY = "money"
    RATIO = "ratio"
    POINT = "point"
    MULTIPLE = "multiple"
    AGE = "age"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    TIME = "time"
    POWER = "power"
    ENERGY = "energy"
    FORCE = "force"
    TORQUE = "torque"
    PRESSURE = "pressure"
    FREQUENCY = "frequency"
    CURRENT = "current"
    CHARGE = "charge"
    VOLTAGE = "voltage"
    RESISTANCE = "resistance"
    INFORMATION = "information"
    ANGLE = "angle"
    SUBSTANCE = "substance"
    CONCENTRATION = "concentration"
    MOLARITY = "molarity"
    RADIATION = "radiation"
    ABSORBED_DOSE = "absorbed dose"
    ACTIVITY = "activity"
    LUMINOSITY = "luminosity"
    LUMINOUS_FLUX = "luminous flux"
    ILLUMINANCE = "illuminance"
    SOUND = "sound"
    CONSUMPTION = "consumption"
    FUEL_ECONOMY = "fuel economy"
    DATA_RATE = "data rate"
    ACCELERATION = "acceleration"
    PIXELS = "pixels"
    RESOLUTION = "resolution"


class Direction(enum.StrEnum):
    """Which of several is meant: last Friday, this August, next June, the past five years."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"

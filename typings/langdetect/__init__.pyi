# The part of langdetect that claimkit may use; langdetect itself ships no types.

from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

__all__ = ["PROFILES_DIRECTORY", "DetectorFactory", "LangDetectException"]

class Language:
    code: str

class Component:
    source_language: Language

class Translation:
    component: Component
    language: Language

class Unit:
    translation: Translation
    def get_source_plurals(self) -> list[str]: ...
    def get_target_plurals(self) -> list[str]: ...

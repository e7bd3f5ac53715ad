from weblate.trans.models import Unit

class Check:
    unit: Unit

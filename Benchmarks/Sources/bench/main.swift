import Measurements

print("")

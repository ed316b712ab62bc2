import Measurements
import ApusRuntime

print("")

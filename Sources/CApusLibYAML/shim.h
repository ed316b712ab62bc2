#include <string.h>
#include <yaml.h>
#include "scan.h"

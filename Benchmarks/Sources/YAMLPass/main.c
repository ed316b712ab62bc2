// Asks libyaml for every event of the files that are named, and does nothing with them.

#include <stdio.h>
#include <yaml.h>

static int pass(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        return 2;
    }
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_file(&parser, file);
    yaml_event_t event;
    int done = 0, code = 0;
    while (!done) {
        if (!yaml_parser_parse(&parser, &event)) {
            fprintf(stderr, "%s: %s\n", path, parser.problem ? parser.problem : "not YAML");
            code = 1;
            break;
        }
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(file);
    return code;
}

int main(int count, char **arguments) {
    int code = 0;
    for (int index = 1; index < count; index++) {
        int failed = pass(arguments[index]);
        if (failed > code) code = failed;
    }
    return code;
}

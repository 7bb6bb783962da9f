package io.leadline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options of a command that reads and writes files.
 *
 * @param values by option, in the order given; an option may have several, and be given more than once
 * @param flags options without a value
 */
record Options(Map<String, List<String>> values, Set<String> flags) {

    /** @throws IllegalArgumentException naming the option that is not known, or lacks its value */
    static Options read(List<String> args, List<String> withValue, List<String> withoutValue) {
        Map<String, List<String>> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < args.size(); i++) {
            String option = args.get(i);
            if (withoutValue.contains(option)) {
                flags.add(option);
            } else if (!withValue.contains(option)) {
                throw new IllegalArgumentException("there is no option \"" + option + "\"");
            } else if (i + 1 == args.size() || args.get(i + 1).startsWith("--")) {
                throw new IllegalArgumentException(option + " needs a value after it");
            } else {
                List<String> given = values.computeIfAbsent(option, o -> new ArrayList<>());
                while (i + 1 < args.size() && !args.get(i + 1).startsWith("--")) {
                    given.add(args.get(++i));
                }
            }
        }
        return new Options(values, flags);
    }

    String value(String option, String absent) {
        List<String> given = values.get(option);
        return given == null ? absent : given.getLast();
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}

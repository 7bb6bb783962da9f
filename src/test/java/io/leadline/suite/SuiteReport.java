package io.leadline.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last lines of a run of the suite: which classes took longest, what was left out and why, and the count of all
 * tests. Every test is paid for at every change, so that whoever adds one should see what it costs.
 */
record SuiteReport(List<ClassReport> classes, Duration took) {

    private static final int LONGEST = 10;

    /** The folder of Surefire's reports, and the seconds that the run took from its start to its end. */
    public static void main(String[] args) throws IOException {
        SuiteReport report = of(Path.of(args[0]), Duration.ofSeconds(Long.parseLong(args[1])));
        report.lines().forEach(System.out::println);
    }

    static SuiteReport of(Path folder, Duration took) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new SuiteReport(
                    files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .map(ClassReport::read)
                            .toList(),
                    took);
        }
    }

    List<String> lines() {
        return Stream.of(longest(), leftOut(), Stream.of(total()))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<String> longest() {
        Duration all = classes.stream().map(ClassReport::took).reduce(Duration.ZERO, Duration::plus);
        String heading = "%d test classes in %s with the build; one after the other: %s. The longest:"
                .formatted(classes.size(), words(took), words(all));
        return Stream.concat(
                Stream.of("", heading),
                classes.stream()
                        .sorted(Comparator.comparing(ClassReport::took).reversed())
                        .limit(LONGEST)
                        .map(each -> "%14s  %s".formatted(words(each.took()), each.name())));
    }

    private Stream<String> leftOut() {
        Set<String> reasons = classes.stream()
                .flatMap(each -> each.leftOut().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return reasons.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of("", "Left out:"), reasons.stream().map(reason -> "    " + reason));
    }

    /** In the words of Surefire's own last line, which programs that read a build's end look for. */
    private String total() {
        return "\nTests run: %d, Failures: %d, Errors: %d, Skipped: %d"
                .formatted(
                        sum(ClassReport::tests),
                        sum(ClassReport::failures),
                        sum(ClassReport::errors),
                        sum(ClassReport::skipped));
    }

    private int sum(ToIntFunction<ClassReport> count) {
        return classes.stream().mapToInt(count).sum();
    }

    static String words(Duration took) {
        return took.toMinutes() > 0
                ? "%d min %02d s".formatted(took.toMinutes(), took.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}

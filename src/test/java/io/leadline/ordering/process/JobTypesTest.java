package io.leadline.ordering.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which workers are there for the models of today, and which only for orders that run on a model from before. */
class JobTypesTest {

    private static final Pattern USED = Pattern.compile("taskDefinition type=\"([^\"]+)\"");
    private static final Pattern DONE = Pattern.compile("String type\\(\\) \\{\\s*return \"([^\"]+)\"");
    private static final Path EARLIER = Path.of("process", "earlier");
    private static final Path ONE_DRAWING = Path.of("src/test/resources/models-before-called-processes");
    private static final Path WITHOUT_GROWTH = Path.of("src/test/resources/models-before-growth-was-approved");

    @Test
    void everyWorkerIsUsedByAModelOfToday() throws IOException {
        assertThat(workers(false)).isEqualTo(used(Path.of("bpmn")));
    }

    @Test
    void workersForEarlierModelsAreUsedByThoseAlone() throws IOException {
        Set<String> earlier = workers(true);

        assertThat(used(ONE_DRAWING)).containsAll(earlier);
        assertThat(used(Path.of("bpmn"))).doesNotContainAnyElementsOf(earlier);
    }

    @Test
    void everyStepOfAnEarlierModelStillFindsItsWorker() throws IOException {
        Set<String> all = workers(false);
        all.addAll(workers(true));

        assertThat(all).containsAll(used(ONE_DRAWING)).containsAll(used(WITHOUT_GROWTH));
    }

    private static Set<String> used(Path models) throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.list(models)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                types.addAll(found(USED, Files.readString(file)));
            }
        }
        return types;
    }

    private static Set<String> workers(boolean earlier) throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.getParent().endsWith(EARLIER) == earlier)
                    .toList()) {
                String source = Files.readString(file);
                if (source.contains("implements JobHandler")) {
                    types.addAll(found(DONE, source));
                }
            }
        }
        return types;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}

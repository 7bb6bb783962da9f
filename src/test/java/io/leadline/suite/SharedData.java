package io.leadline.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * What lies beside the project where its makers work and is not ours to give away: a real shop, what other programs
 * answered. A test of it is left out where there is none, and the last lines of the run say so.
 */
public final class SharedData {

    private SharedData() {}

    public static boolean has(String name) {
        return Files.isReadable(path(name));
    }

    /** In place of a factory's tests, whose own leaving out is counted nowhere. */
    public static DynamicTest leftOut(String name) {
        return DynamicTest.dynamicTest("../shared/data/" + name, () -> of(name));
    }

    /** @return the file or folder; without it, the test ends here and counts as skipped */
    public static Path of(String name) {
        Assumptions.assumeTrue(has(name), "There is no ../shared/data/" + name);
        return path(name);
    }

    private static Path path(String name) {
        return Path.of("../shared/data", name);
    }
}

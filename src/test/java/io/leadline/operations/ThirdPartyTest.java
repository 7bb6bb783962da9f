package io.leadline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Whoever adds a dependency adds its line, with the licence, to THIRD-PARTY.md. */
class ThirdPartyTest {

    private final String list = Files.readString(Path.of("THIRD-PARTY.md"));

    ThirdPartyTest() throws IOException {}

    @Test
    void everyLibraryOfTheRuntimeClassPathIsNamed() throws IOException {
        List<String> missing = Stream.of(
                        Files.readString(Path.of("target", "classpath.txt")).split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.toString().endsWith(".jar"))
                .map(ThirdPartyTest::coordinates)
                .filter(name -> !list.contains("`" + name + "`"))
                .toList();

        assertThat(missing).as("libraries that THIRD-PARTY.md does not name").isEmpty();
    }

    @Test
    void everyPackageOfTheFrontEndBundleIsNamed() throws IOException {
        TreeSet<String> packages = new TreeSet<>();
        try (ZipFile bundle = new ZipFile("src/main/bundles/prod.bundle");
                InputStream stats = bundle.getInputStream(bundle.getEntry("config/stats.json"))) {
            JsonNode root = new ObjectMapper().readTree(stats);
            root.get("packageJsonDependencies").fieldNames().forEachRemaining(packages::add);
            root.get("npmModules").fieldNames().forEachRemaining(packages::add);
        }

        assertThat(packages).isNotEmpty().allSatisfy(name -> assertThat(list).contains("`" + name + "`"));
    }

    @Test
    void theMarkInDiagramsIsNotHidden() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/META-INF"))) {
            for (Path css : files.filter(f -> f.toString().endsWith(".css")).toList()) {
                assertThat(Files.readString(css)).as(css.toString()).doesNotContain("bjs-powered-by");
            }
        }
        try (Stream<Path> files = Files.list(Path.of("frontend"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ts")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("bjs-powered-by");
            }
        }
    }

    /** From the folders of the local repository: {@code …/org/slf4j/slf4j-api/2.0/slf4j-api-2.0.jar}. */
    private static String coordinates(Path jar) {
        Path artifact = jar.getParent().getParent();
        String folders = artifact.getParent().toString().replace(File.separatorChar, '/');
        String group = folders.substring(folders.indexOf("/repository/") + "/repository/".length())
                .replace('/', '.');
        return group + ":" + artifact.getFileName();
    }
}

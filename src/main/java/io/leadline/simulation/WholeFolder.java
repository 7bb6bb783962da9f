package io.leadline.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Files that came into a folder at once, so that whoever finds it finds all of them. */
record WholeFolder(Path path) {

    /** What was written somewhere else comes here, by the name of its source. */
    static WholeFolder of(Path written, Path parent, String source) throws IOException {
        Files.createDirectories(parent);
        return new WholeFolder(Files.move(written, parent.resolve(source), StandardCopyOption.ATOMIC_MOVE));
    }

    /** By the name of their source. */
    static List<WholeFolder> in(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(parent)) {
            return found.sorted().map(WholeFolder::new).toList();
        }
    }

    String source() {
        return path.getFileName().toString();
    }

    /** After it was loaded to its end: what a kill leaves of it says nothing new. */
    void remove() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(path)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(path);
    }
}

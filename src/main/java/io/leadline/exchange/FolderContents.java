package io.leadline.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a folder, each taken for what its name and headers say. */
final class FolderContents implements Closeable {

    private static final List<String> TEXTS = List.of(".csv", ".tsv", ".txt", ".tab");

    private final List<FoundFile> files = new ArrayList<>();
    private final Consumer<RowError> errors;
    private final HowToRead how;
    private @Nullable Path sheets;

    private FolderContents(HowToRead how, Consumer<RowError> errors) {
        this.how = how;
        this.errors = errors;
    }

    static FolderContents of(Path folder, HowToRead how, Consumer<RowError> errors) throws IOException {
        FolderContents contents = new FolderContents(how, errors);
        try {
            contents.read(folder);
            return contents;
        } catch (IOException | RuntimeException e) {
            contents.close();
            throw e;
        }
    }

    List<FoundFile> files() {
        return files;
    }

    /** Whether a name is one of a file that can be read at all. */
    static boolean isReadable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && (lower.endsWith(Workbooks.ENDING) || TEXTS.stream().anyMatch(lower::endsWith));
    }

    private void read(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.list(folder)) {
            paths = all.filter(Files::isRegularFile)
                    .filter(path -> isReadable(path.getFileName().toString()))
                    .filter(path -> !path.getFileName().toString().equals(ImportErrorsFile.NAME))
                    .sorted()
                    .toList();
        }
        for (Path path : paths) {
            String name = path.getFileName().toString();
            try {
                if (name.toLowerCase(Locale.ROOT).endsWith(Workbooks.ENDING)) {
                    workbook(name, path);
                } else {
                    files.add(known(FoundFile.at(name, path), base(name)));
                }
            } catch (IOException e) {
                errors.accept(new RowError(
                        name, 0, "", "", Problem.UNREADABLE_FILE, List.of(String.valueOf(e.getMessage()))));
            }
        }
        for (int i = 0; i < files.size(); i++) {
            files.set(i, byHeader(files.get(i)));
        }
        for (int i = 0; i < files.size(); i++) {
            FoundFile file = files.get(i);
            if (file.own() != null || file.foreign() != null) {
                files.set(i, FileSpelling.find(file, how.answers()));
            }
        }
    }

    private void workbook(String name, Path path) throws IOException {
        Path target = sheets == null ? Files.createTempDirectory("leadline-sheets") : sheets;
        sheets = target;
        Map<String, Path> unfolded = Workbooks.unfold(path, target);
        for (Map.Entry<String, Path> sheet : unfolded.entrySet()) {
            String sheetName = unfolded.size() == 1
                            && ShopFile.named(sheet.getKey() + ".csv").isEmpty()
                    ? base(name)
                    : sheet.getKey();
            files.add(known(FoundFile.at(name + " / " + sheet.getKey(), sheet.getValue()), sheetName));
        }
    }

    /** What its name says, if its headers do not say another thing. */
    private FoundFile known(FoundFile file, String base) {
        ShopFile named = ShopFile.named(base + ".csv").orElse(null);
        if (named != null && file.hasColumnsOf(named)) {
            return file.taken(named, null);
        }
        Set<String> headers = new HashSet<>(file.headers());
        ForeignFile foreign = Stream.concat(
                        how.mappings().stream()
                                .filter(mapping -> mapping.headers().equals(file.headers()))
                                .map(ForeignFile::own),
                        ForeignFiles.ALL.stream().filter(kind -> kind.fits(headers)))
                .findFirst()
                .orElse(null);
        return file.taken(foreign == null ? named : null, foreign);
    }

    /** One of ours under another name, where nothing else is there for it. */
    private FoundFile byHeader(FoundFile file) {
        if (file.own() != null || file.foreign() != null) {
            return file;
        }
        List<ShopFile> fitting = Stream.of(ShopFile.values())
                .filter(file::hasColumnsOf)
                .filter(candidate -> files.stream().noneMatch(other -> other.brings(candidate)))
                .toList();
        return fitting.size() == 1 && isOursMostly(file, fitting.getFirst())
                ? file.taken(fitting.getFirst(), null)
                : file;
    }

    private static boolean isOursMostly(FoundFile file, ShopFile candidate) {
        long ours = file.header().stream()
                .filter(header -> candidate.columns().contains(FoundFile.ours(header)))
                .count();
        return ours == file.header().size();
    }

    private static String base(String name) {
        int point = name.lastIndexOf('.');
        return point < 0 ? name : name.substring(0, point);
    }

    @Override
    public void close() throws IOException {
        Path target = sheets;
        if (target != null) {
            try (Stream<Path> all = Files.list(target)) {
                for (Path sheet : all.toList()) {
                    Files.delete(sheet);
                }
            }
            Files.delete(target);
        }
    }
}

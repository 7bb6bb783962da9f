package io.leadline.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a folder, each taken for what its name and headers say. */
final class FolderContents implements Closeable {

    private static final List<String> TEXTS = List.of(".csv", ".tsv", ".txt", ".tab");

    /** Of spreadsheets, and whatever people rename them to: what is in them decides. */
    private static final List<String> OTHERS = List.of(Workbooks.ENDING, ".xlsm", ".xls", ".xlsb", ".ods", ".numbers");

    private static final List<String> PACKED =
            List.of(".zip", ".gz", ".tgz", ".tar", ".7z", ".rar", ".bz2", ".xz", ".zst");

    /** What file managers and uploads leave behind. */
    private static final List<String> OF_COMPUTERS =
            List.of("thumbs.db", "desktop.ini", "__macosx", UploadedShop.AGAIN, ".part");

    /** So many lines may stand above a header. */
    private static final int MOST_ABOVE = 20;

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
                && Stream.concat(TEXTS.stream(), OTHERS.stream()).anyMatch(lower::endsWith);
    }

    private void read(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.list(folder)) {
            paths = all.filter(path -> !path.getFileName().toString().equals(ImportErrorsFile.NAME))
                    .sorted()
                    .toList();
        }
        for (Path path : paths) {
            if (!isRead(path)) {
                notRead(path);
            }
        }
        for (Path path : paths.stream().filter(FolderContents::isRead).toList()) {
            String name = path.getFileName().toString();
            try {
                Contents contents = Contents.of(path);
                switch (contents) {
                    case WORKBOOK -> workbook(name, path);
                    case TEXT -> text(name, path);
                    default ->
                        errors.accept(new RowError(name, 0, "", "", Problem.OTHER_CONTENT, List.of(contents.label)));
                }
            } catch (IOException e) {
                unreadable(name, e);
            }
        }
        for (int i = 0; i < files.size(); i++) {
            files.set(i, byHeader(files.get(i)));
        }
        for (FoundFile file : List.copyOf(files)) {
            if (file.own() != null || file.foreign() != null) {
                try {
                    files.set(files.indexOf(file), FileSpelling.find(file, how.answers()));
                } catch (IOException e) {
                    files.remove(file);
                    unreadable(file.name(), e);
                }
            }
        }
    }

    private static boolean isRead(Path path) {
        return isReadable(path.getFileName().toString()) && Files.isRegularFile(path);
    }

    /** What lies in a folder is read or named. */
    private void notRead(Path path) {
        String name = path.getFileName().toString().replaceFirst("/$", "");
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || OF_COMPUTERS.stream().anyMatch(lower::endsWith)) {
            return;
        }
        boolean inside = PACKED.stream().anyMatch(lower::endsWith);
        if (Files.isDirectory(path)) {
            if (!holdsFiles(path)) {
                return;
            }
            inside = true;
        }
        errors.accept(new RowError(name, 0, "", "", inside ? Problem.INSIDE : Problem.UNKNOWN_FILE, List.of()));
    }

    /** A folder that nobody may look into, such as a disk's own {@code lost+found}, holds nothing of a shop. */
    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.anyMatch(FolderContents::isRead);
        } catch (IOException | UncheckedIOException shut) {
            return false;
        }
    }

    private void unreadable(String name, IOException e) {
        errors.accept(new RowError(name, 0, "", "", Problem.UNREADABLE_FILE, List.of(String.valueOf(e.getMessage()))));
    }

    private void text(String name, Path path) throws IOException {
        FoundFile file = found(FoundFile.at(name, path), base(name));
        boolean called = TEXTS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith);
        if (called && !isRecognised(file)) {
            errors.accept(new RowError(name, 0, "", "", Problem.NO_WORKBOOK, List.of()));
            return;
        }
        files.add(file);
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
            files.add(found(FoundFile.sheet(name + " / " + sheet.getKey(), sheet.getValue()), sheetName));
        }
    }

    /** With its header where it is known, also below a title; in its first line where it is nowhere. */
    private FoundFile found(FoundFile file, String base) throws IOException {
        FoundFile first = known(file, base);
        for (FoundFile lower = first;
                lower != null && lower.above() <= MOST_ABOVE;
                lower = file.lower(lower.above() + 1)) {
            FoundFile known = lower == first ? first : known(lower, base);
            if (isRecognised(known)) {
                return known;
            }
        }
        return first;
    }

    private boolean isRecognised(FoundFile file) {
        ShopFile own = file.own();
        return file.foreign() != null
                || own != null && file.meansColumnsOf(own)
                || own == null
                        && Stream.of(ShopFile.values())
                                .anyMatch(one -> file.hasColumnsOf(one) && isOursMostly(file, one));
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

    /** The file that is read for what another one, which is not, seems to be as well; empty if none is. */
    Optional<FoundFile> readInsteadOf(FoundFile file) {
        return Stream.of(ShopFile.values())
                .filter(file::meansColumnsOf)
                .filter(candidate -> isOursMostly(file, candidate))
                .flatMap(candidate -> files.stream().filter(other -> other.own() == candidate))
                .findFirst();
    }

    /** One of ours under another name, where nothing else is there for it. */
    private FoundFile byHeader(FoundFile file) {
        if (file.own() != null || file.foreign() != null) {
            return file;
        }
        List<ShopFile> fitting = Stream.of(ShopFile.values())
                .filter(file::meansColumnsOf)
                .filter(candidate -> files.stream().noneMatch(other -> other.brings(candidate)))
                .toList();
        return fitting.size() == 1 && isOursMostly(file, fitting.getFirst())
                ? file.taken(fitting.getFirst(), null)
                : file;
    }

    private static boolean isOursMostly(FoundFile file, ShopFile candidate) {
        List<String> columns = HeaderNames.in(candidate, file.header());
        return IntStream.range(0, columns.size())
                .allMatch(i -> !columns.get(i).isEmpty() || file.header().get(i).isBlank());
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

package io.leadline.cli;

import io.leadline.shared.StartupProblem;
import io.leadline.storage.FolderBackup;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./leadline backup} and {@code ./leadline restore}: the data folder of a stopped Leadline as one file, and back.
 */
final class BackupCommand {

    static final String BACKUP_USAGE = """
        Usage: leadline backup --output FILE [--data DIR]

        Saves the data folder of a stopped Leadline as one file.\
        """;

    static final String RESTORE_USAGE = """
        Usage: leadline restore --input FILE [--data DIR]

        Brings a backup back into an empty folder.\
        """;

    private BackupCommand() {}

    static int backup(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        return run("backup", "--output", args, out, err, (data, file) -> {
            if (!Files.isDirectory(data)) {
                throw new NoSuchFileException(data.toString());
            }
            int files = FolderBackup.save(data, file);
            return "Saved " + files + " files of " + data + " in " + file;
        });
    }

    static int restore(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        return run("restore", "--input", args, out, err, (data, file) -> {
            int files = FolderBackup.restore(file, data);
            return "Restored " + files + " files into " + data;
        });
    }

    private interface Work {

        String on(Path data, Path file) throws IOException;
    }

    private static int run(
            String command, String fileOption, List<String> args, PrintStream out, PrintStream err, Work work) {
        try {
            Options options = Options.read(args, List.of("--data", fileOption), List.of());
            String file = options.value(fileOption, "");
            if (file.isEmpty()) {
                throw new IllegalArgumentException(fileOption + " FILE is missing");
            }
            Path caller = Path.of(System.getProperty("leadline.caller", "")).toAbsolutePath();
            Path data = caller.resolve(options.value("--data", "data")).normalize();
            out.println(work.on(data, caller.resolve(file).normalize()) + ".");
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("leadline " + command + ": " + e.getMessage());
            err.println(command.equals("backup") ? BACKUP_USAGE : RESTORE_USAGE);
            return 2;
        } catch (NoSuchFileException e) {
            err.println("leadline " + command + ": there is no " + e.getMessage() + ".");
            return 2;
        } catch (FileAlreadyExistsException e) {
            err.println("leadline " + command + ": " + e.getMessage() + " is there already; choose another name.");
            return 2;
        } catch (IOException | StartupProblem e) {
            err.println("leadline " + command + ": " + e.getMessage());
            return 1;
        }
    }
}

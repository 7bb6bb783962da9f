package io.leadline.engine.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Starts the engine as a child that cannot outlive its parent. The parent holds the other end of the standard input; when
 * the parent dies, however it dies, the operating system closes that end and the engine stops at once. Unlike watching a
 * process id this cannot be fooled by an id that is used again, and works from the first moment on.
 */
public final class EngineProcess {

    private EngineProcess() {}

    /**
     * Puts this one class where the engine can load it. Our own class path would not do: the engine would find the
     * store's driver there and try to use it.
     *
     * @return the folder for the engine's class path
     */
    static Path copyTo(Path folder) {
        String file = EngineProcess.class.getName().replace('.', '/') + ".class";
        try (InputStream bytes = EngineProcess.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the engine's launcher into " + folder, failure);
        }
    }

    /** @param args the engine's own main class, and its arguments */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(() -> haltAtEndOf(System.in), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    private static void haltAtEndOf(InputStream parent) {
        try {
            while (parent.read() >= 0) {
                // The parent says nothing; only the end matters.
            }
        } catch (IOException broken) {
            // As good as the end.
        }
        // Whatever was acknowledged is on disk, and the next start wants the folder now.
        Runtime.getRuntime().halt(143);
    }
}

package io.leadline.engine.embedded;

import io.leadline.engine.gateway.TokenInterceptor;
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

    /** Begins the line of the log that says why the engine could not start. */
    static final String FAILED = "The engine cannot start: ";

    private static final int DEEPEST = 50;

    private EngineProcess() {}

    /**
     * Puts this class and the gateway's guard where the engine can load them. Our own class path would not do: the engine
     * would find the store's driver there and try to use it.
     *
     * @return the folder for the engine's class path
     */
    static Path copyTo(Path folder) {
        copy(EngineProcess.class.getName(), folder);
        copy(TokenInterceptor.class.getName(), folder);
        for (Class<?> inner : TokenInterceptor.class.getDeclaredClasses()) {
            copy(inner.getName(), folder);
        }
        return folder;
    }

    private static void copy(String name, Path folder) {
        String file = name.replace('.', '/') + ".class";
        try (InputStream bytes = EngineProcess.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the engine's launcher into " + folder, failure);
        }
    }

    /** @param args the engine's own main class, and its arguments */
    public static void main(String[] args) {
        Thread watch = new Thread(() -> haltAtEndOf(System.in), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (Throwable failure) {
            // The engine would go on as a process that does nothing, for instance when a port was taken.
            failure.printStackTrace();
            System.err.println(FAILED + first(failure));
            System.err.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    /** What began it. The engine hides the failure of a step among what was suppressed. */
    private static Throwable first(Throwable failure) {
        Throwable first = failure;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Throwable before = first.getCause();
            if (before == null && first.getSuppressed().length > 0) {
                before = first.getSuppressed()[0];
            }
            if (before == null) {
                break;
            }
            first = before;
        }
        return first;
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

package io.leadline.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The store in a process of its own, as a database on another machine would be: it can be killed and started again. */
public final class StoreProcess implements AutoCloseable {

    private final Path folder;
    private Process process;
    private int port;
    private String uri;

    private StoreProcess(Path folder) {
        this.folder = folder;
        start();
    }

    public static StoreProcess in(Path folder) {
        return new StoreProcess(folder);
    }

    public String uri() {
        return uri + "/leadline";
    }

    /** At once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** At the same address, over the same folder; returns when it can be reached. */
    public void start() {
        try {
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StoreProcess.class.getName(),
                            folder.toString(),
                            Integer.toString(port))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            for (String line = process.inputReader().readLine();
                    ;
                    line = process.inputReader().readLine()) {
                if (line == null) {
                    throw new IllegalStateException("The store's process ended with " + process.waitFor());
                }
                if (line.startsWith("mongodb://")) {
                    uri = line;
                    port = java.net.URI.create(uri).getPort();
                    return;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] args) throws IOException {
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
                .setLevel(ch.qos.logback.classic.Level.ERROR);
        EmbeddedStore store =
                new EmbeddedStore(Path.of(args[0]), Safety.PROCESS, Integer.parseInt(args[1]), failure -> {
                    failure.printStackTrace();
                    Runtime.getRuntime().halt(1);
                });
        System.out.println(store.uri());
        System.out.flush();
        while (System.in.read() >= 0) {
            // Nothing is said; it ends with the test that started it.
        }
        Runtime.getRuntime().halt(0);
    }
}

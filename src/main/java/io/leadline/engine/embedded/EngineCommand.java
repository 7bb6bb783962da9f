package io.leadline.engine.embedded;

import io.leadline.engine.gateway.TokenInterceptor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command line and environment of the child process.
 *
 * @param home the unpacked distribution
 * @param exporter the jar with the record feed
 * @param folder the engine's own part of the data folder
 * @param secrets without which its ports answer nobody
 * @param storeUri where the exporter writes
 * @param database in that store
 * @param controlledClock whether the clock can be moved
 * @param partitions that the engine splits its work into
 */
record EngineCommand(
        Path home,
        Path exporter,
        Path folder,
        EngineSecrets secrets,
        int heapMb,
        String storeUri,
        String database,
        boolean controlledClock,
        int partitions) {

    /** Named, not loaded: the interface it implements exists in the engine's process only. */
    private static final String EXPORTER_CLASS = "io.leadline.engine.exporter.LeadlineExporter";

    private static final Pattern MAIN_CLASS = Pattern.compile("io\\.camunda\\.[\\w.]*StandaloneBroker");

    private static final String LOOPBACK = "127.0.0.1";

    /** Settings by which the portal is run mean something else to the engine, and its passwords are not the engine's. */
    private static final Pattern OURS = Pattern.compile("(ZEEBE|CAMUNDA|SPRING|SERVER|MANAGEMENT|LOGGING|LEADLINE)_.*");

    ProcessBuilder toProcess(EnginePorts ports, File log) {
        ProcessBuilder builder = new ProcessBuilder(commandLine());
        builder.environment().keySet().removeIf(OURS.asMatchPredicate());
        builder.environment().putAll(environment(ports));
        builder.environment().putAll(guards());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log));
    }

    private List<String> commandLine() {
        String separator = File.pathSeparator;
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx" + heapMb + "m",
                "-XX:+UseSerialGC",
                // Gives back what it does not use, and keeps its threads, classes and buffers small: beside the heap it
                // holds as much again.
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=96m",
                "-XX:TrimNativeHeapInterval=60000",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+IgnoreUnrecognizedVMOptions",
                // The quick compiler alone halves the start on two cores; one portal never needs the peak rate.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dapp.home=" + folder,
                "-Dbasedir=" + folder,
                "-classpath",
                home.resolve("config") + separator + home.resolve("lib") + File.separator + "*" + separator
                        + EngineProcess.copyTo(folder.resolve("launcher")),
                EngineProcess.class.getName(),
                mainClass());
    }

    /** The distribution's own script knows it; it has moved between versions. */
    private String mainClass() {
        Path script = home.resolve("bin").resolve("broker");
        try {
            Matcher name = MAIN_CLASS.matcher(Files.readString(script));
            if (name.find()) {
                return name.group();
            }
            throw new IllegalStateException(script + " starts no class that we know");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + script, unreadable);
        }
    }

    private Map<String, String> environment(EnginePorts ports) {
        return Map.ofEntries(
                Map.entry("ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("data").toString()),
                Map.entry("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB"),
                Map.entry("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB"),
                Map.entry("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", Integer.toString(partitions)),
                Map.entry("ZEEBE_CLOCK_CONTROLLED", Boolean.toString(controlledClock)),
                Map.entry("ZEEBE_BROKER_NETWORK_HOST", LOOPBACK),
                Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", Integer.toString(ports.command())),
                Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", Integer.toString(ports.internal())),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", LOOPBACK),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", Integer.toString(ports.grpc())),
                Map.entry("SERVER_ADDRESS", LOOPBACK),
                Map.entry("SERVER_PORT", Integer.toString(ports.rest())),
                Map.entry("MANAGEMENT_SERVER_ADDRESS", LOOPBACK),
                Map.entry("MANAGEMENT_SERVER_PORT", Integer.toString(ports.monitoring())),
                Map.entry("ZEEBE_BROKER_EXPORTERS_LEADLINE_CLASSNAME", EXPORTER_CLASS),
                Map.entry("ZEEBE_BROKER_EXPORTERS_LEADLINE_JARPATH", exporter.toString()),
                Map.entry("ZEEBE_BROKER_EXPORTERS_LEADLINE_ARGS_URI", storeUri),
                Map.entry("ZEEBE_BROKER_EXPORTERS_LEADLINE_ARGS_DATABASE", database),
                Map.entry("ZEEBE_BROKER_EXPORTERS_LEADLINE_ARGS_TIMERS", Boolean.toString(controlledClock)));
    }

    /** Nobody but us gets an answer from its ports. */
    private Map<String, String> guards() {
        return Map.ofEntries(
                Map.entry("ZEEBE_BROKER_GATEWAY_INTERCEPTORS_0_ID", "leadline"),
                Map.entry("ZEEBE_BROKER_GATEWAY_INTERCEPTORS_0_CLASSNAME", TokenInterceptor.class.getName()),
                Map.entry(TokenInterceptor.VARIABLE, secrets.token()),
                Map.entry("ZEEBE_BROKER_CLUSTER_CLUSTERNAME", secrets.cluster()),
                Map.entry("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "health,clock"),
                Map.entry("MANAGEMENT_ENDPOINTS_WEB_DISCOVERY_ENABLED", "false"),
                // Its older addresses lead to the folder of all endpoints, but not to the name of one in it.
                Map.entry("MANAGEMENT_ENDPOINTS_WEB_PATHMAPPING_CLOCK", secrets.clockPath()),
                Map.entry("SPRING_WEBFLUX_BASEPATH", "/" + secrets.restPath()),
                Map.entry("SERVER_SERVLET_CONTEXTPATH", "/" + secrets.restPath()));
    }
}

package io.leadline.engine.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Why the engine ended, as its log says it.
 *
 * @param reason one line
 * @param portTaken whether other ports will help
 */
record EngineFailure(String reason, boolean portTaken) {

    private static final int LONGEST = 300;
    private static final Pattern PORT_TAKEN =
            Pattern.compile("(?i)address already in use|port \\d+ (is|was) already in use|failed to bind");

    /** What the virtual machine itself says before anything of ours runs. */
    private static final Pattern MACHINE =
            Pattern.compile("(?i)(unrecognized |error: |error occurred|invalid |# there is insufficient|could not ).*");

    private static final Pattern NOISE = Pattern.compile("\\s*(at |\\.\\.\\. \\d+ more).*");

    /** Never fails: a log that cannot be read is a reason, too. */
    static EngineFailure of(Path log, int exitCode) {
        try {
            return of(
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .toList(),
                    exitCode);
        } catch (IOException unreadable) {
            return new EngineFailure("it ended with exit code " + exitCode, false);
        }
    }

    static EngineFailure of(List<String> lines, int exitCode) {
        String reason = lines.stream()
                .filter(line -> line.startsWith(EngineProcess.FAILED))
                .map(line -> line.substring(EngineProcess.FAILED.length()))
                .findFirst()
                .or(() -> lines.stream().filter(MACHINE.asMatchPredicate()).findFirst())
                .or(() -> lines.reversed().stream()
                        .filter(line -> !line.isBlank() && !NOISE.matcher(line).matches())
                        .findFirst())
                .map(String::strip)
                .orElse("it said nothing");
        String told = reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
        return new EngineFailure(
                told + " (exit code " + exitCode + ")",
                PORT_TAKEN.matcher(reason).find());
    }
}

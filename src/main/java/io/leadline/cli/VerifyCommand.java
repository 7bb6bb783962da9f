package io.leadline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.leadline.shared.StartupProblem;
import io.leadline.storage.chain.CheckResult;
import io.leadline.storage.chain.Verification;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * {@code ./leadline verify}: whether every history of orders, policies and stock is as it was written. Reads the folder of
 * a stopped Leadline, or a MongoDB beside those who write into it.
 */
final class VerifyCommand {

    private static final int FOUND = 2;

    static final String USAGE = """
        Usage: leadline verify [--data DIR] [--mongo URI] [--seal N:HASH …]

        Checks that every history of orders, policies and stock is as it was written.
        --data   the folder of a stopped Leadline (default: ./data)
        --mongo  a MongoDB instead, beside those who write into it
        --seal   a seal that was kept elsewhere\
        """;

    private VerifyCommand() {}

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        try {
            Options options = Options.read(args, List.of("--data", "--mongo", "--seal"), List.of());
            Map<Long, String> kept = seals(options);
            quiet();
            return tell(Verification.of(settings(options), kept), out);
        } catch (IllegalArgumentException e) {
            err.println("leadline verify: " + e.getMessage());
            err.println(USAGE);
            return 2;
        } catch (StartupProblem e) {
            err.println("leadline verify: " + e.getMessage());
            return 1;
        }
    }

    /** What is found is read, and passed on; what the store says to itself does not stand between. */
    private static void quiet() {
        for (String talker : List.of("de.bwaldvogel.mongo", "org.mongodb.driver", "org.springframework")) {
            ((Logger) LoggerFactory.getLogger(talker)).setLevel(Level.ERROR);
        }
    }

    private static Map<String, Object> settings(Options options) {
        String mongo = options.value("--mongo", "");
        if (!mongo.isEmpty()) {
            return Map.of("leadline.mongo.uri", mongo);
        }
        Path caller = Path.of(System.getProperty("leadline.caller", "")).toAbsolutePath();
        Path data = caller.resolve(options.value("--data", "data")).normalize();
        if (!Files.isDirectory(data.resolve("store"))) {
            throw new IllegalArgumentException("there is no store of Leadline in " + data);
        }
        return Map.of("leadline.data", data.toString(), "leadline.mongo.uri", "false");
    }

    private static Map<Long, String> seals(Options options) {
        Map<Long, String> kept = new HashMap<>();
        for (String seal : options.all("--seal")) {
            if (!seal.matches("\\d{1,18}:[0-9a-fA-F]{64}")) {
                throw new IllegalArgumentException("--seal wants what the log said, such as 12:4f0c…, not " + seal);
            }
            kept.put(Long.valueOf(seal.substring(0, seal.indexOf(':'))), seal.substring(seal.indexOf(':') + 1));
        }
        return kept;
    }

    private static int tell(CheckResult result, PrintStream out) {
        result.findings().forEach(finding -> out.println(finding.line()));
        long untold = result.total() - result.findings().size();
        if (untold > 0) {
            out.println("and " + untold + " more");
        }
        result.notes()
                .forEach(note -> out.println("note: " + note.line() + " (cut off in the moment it was written, or added"
                        + " by somebody; the portal's next check keeps it)"));
        out.printf(
                Locale.ROOT,
                "Checked %,d subjects with %,d entries in %.1f s: %s.%n",
                result.subjects(),
                result.entries(),
                result.took().toMillis() / 1000.0,
                result.clean() ? "all as written" : result.total() + " findings");
        if (result.seal() > 0) {
            out.println("Newest seal " + result.seal() + ":" + result.sealHash()
                    + " (compare it with the one you kept elsewhere)");
        }
        return result.clean() ? 0 : FOUND;
    }
}

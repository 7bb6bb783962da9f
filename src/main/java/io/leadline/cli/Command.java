package io.leadline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** One command of the launcher. */
@FunctionalInterface
interface Command {

    /**
     * @param args what follows the command's name
     * @return the exit code: 0 done, 2 bad input, 1 anything else
     */
    int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws Exception;

    /** The same, which tells how it is called where {@code --help} is among what follows its name. */
    default Command told(String usage) {
        return (args, in, out, err) -> {
            if (args.contains("--help") || args.contains("-h")) {
                out.println(usage);
                return 0;
            }
            return run(args, in, out, err);
        };
    }
}

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
}

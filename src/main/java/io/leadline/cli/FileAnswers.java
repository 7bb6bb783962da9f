package io.leadline.cli;

import io.leadline.exchange.HowToRead;
import io.leadline.exchange.Known;
import io.leadline.exchange.ShopFiles;
import io.leadline.exchange.UnderstandingText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** What the options of a command say where files leave it open how they are written. */
final class FileAnswers {

    static final String DATES = "--dates";
    static final String DECIMALS = "--decimals";

    private FileAnswers() {}

    /** Prints what was understood of the files, before anything is made of them. */
    static void preview(Path folder, HowToRead how, PrintStream err) throws IOException {
        UnderstandingText.lines(ShopFiles.look(folder, Known.NOTHING, how)).forEach(err::println);
    }
}

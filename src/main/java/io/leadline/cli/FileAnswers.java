package io.leadline.cli;

import io.leadline.exchange.Answers;
import io.leadline.exchange.FileMapping;
import io.leadline.exchange.HowToRead;
import io.leadline.exchange.Known;
import io.leadline.exchange.MappingFile;
import io.leadline.exchange.ShopFiles;
import io.leadline.exchange.UnderstandingText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the options of a command say where files leave it open how they are written. */
final class FileAnswers {

    static final String DATES = "--dates";
    static final String DECIMALS = "--decimals";

    static final String MAPPING = "--mapping";

    /** All of them, each with a value. */
    static final List<String> OPTIONS = List.of(DATES, DECIMALS, MAPPING);

    private FileAnswers() {}

    /** What the options say of the files. */
    static HowToRead of(Options options, LocalDate present) throws IOException {
        List<FileMapping> mappings = new ArrayList<>();
        for (String file : options.all(MAPPING)) {
            mappings.addAll(MappingFile.read(Path.of(file)));
        }
        return HowToRead.usual()
                .at(present)
                .with(Answers.named(options.value(DATES, ""), options.value(DECIMALS, "")))
                .mapped(mappings);
    }

    /** The options of a command, with these. */
    static List<String> with(String... own) {
        return Stream.concat(Stream.of(own), OPTIONS.stream()).toList();
    }

    /** Prints what was understood of the files, before anything is made of them. */
    static void preview(Path folder, HowToRead how, PrintStream err) throws IOException {
        UnderstandingText.lines(ShopFiles.look(folder, Known.NOTHING, how)).forEach(err::println);
    }
}

package io.leadline.exchange.start;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.Items;
import io.leadline.engine.BusinessTime;
import io.leadline.exchange.Answers;
import io.leadline.exchange.ImportRun;
import io.leadline.exchange.ShopFiles;
import io.leadline.exchange.ShopImports;
import io.leadline.exchange.UnderstandingText;
import io.leadline.exchange.demo.DemoShop;
import io.leadline.identity.Demonstration;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.StartStep;
import io.leadline.shared.StartupProblem;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the company's files at the start, or the generated shop on the first start of a demonstration, and sets the
 * business date by them. Files that were loaded before as they are now are left alone, so that a restart is quick and
 * does not undo what people changed since.
 */
@Component
@Order(100)
public class ImportAtStart implements ApplicationRunner {

    private static final String DEMO = ImportRun.GENERATED;

    private final ShopImports imports;
    private final Items items;
    private final BusinessTime time;
    private final BusinessClock clock;
    private final DataFolder data;
    private final ApplicationEventPublisher events;
    private final @Nullable Path folder;
    private final Answers answers;
    private final boolean demo;
    private final String currency;
    private final ObjectProvider<Demonstration> demonstration;

    ImportAtStart(
            ShopImports imports,
            Items items,
            BusinessTime time,
            BusinessClock clock,
            DataFolder data,
            ApplicationEventPublisher events,
            @Value("${leadline.import:#{null}}") @Nullable Path folder,
            @Value("${leadline.import-dates:}") String dates,
            @Value("${leadline.import-decimals:}") String decimals,
            @Value("${leadline.demo:false}") boolean demo,
            @Value("${leadline.demo-data:true}") boolean demoData,
            CompanyCurrency currency,
            ObjectProvider<Demonstration> demonstration) {
        this.imports = imports;
        this.items = items;
        this.time = time;
        this.clock = clock;
        this.data = data;
        this.events = events;
        this.folder = folder;
        this.answers = Answers.named(dates, decimals);
        this.demo = demo && demoData;
        this.currency = currency.code();
        this.demonstration = demonstration;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (folder != null) {
            if (!Files.isDirectory(folder) || !ShopFiles.isShop(folder)) {
                throw new StartupProblem("there is nothing to import in " + folder
                        + ": name a folder with items.csv, sales.csv and the other files of docs/import-format.md.");
            }
            load(folder, ImportRun.own(folder.getFileName().toString()));
        } else if (demo && (items.count() == 0 || imports.wasCutOff(DEMO))) {
            // What lies between is lived, and not written.
            LocalDate today = clock.today()
                    .minusDays(demonstration.stream()
                            .mapToInt(Demonstration::pastDays)
                            .sum());
            Path demoFolder = data.resolve(DEMO);
            events.publishEvent(new StartStep("Generating two years of a demonstration shop"));
            DemoShop.write(demoFolder, today, currency);
            load(demoFolder, DEMO);
        }
    }

    private void load(Path shop, String name) throws IOException {
        Optional<ImportRun> before = imports.loaded(shop);
        if (before.isEmpty()) {
            events.publishEvent(new StartStep("Reading the files of " + name));
            for (String line : UnderstandingText.lines(imports.look(shop, answers))) {
                events.publishEvent(new StartStep(line));
            }
        }
        ImportRun run = before.isPresent() ? before.get() : imports.load(shop, name, answers, time::startAt);
        if (before.isEmpty()) {
            events.publishEvent(new StartStep(run.summary()));
        }
        // Also after a restart: the process may have died between the import and this.
        LocalDate lastDay = run.lastDay();
        if (lastDay != null) {
            time.startAt(lastDay);
        }
    }
}

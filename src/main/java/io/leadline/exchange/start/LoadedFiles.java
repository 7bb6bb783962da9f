package io.leadline.exchange.start;

import io.leadline.exchange.ImportLog;
import io.leadline.identity.CompanyFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Every import but those of the generated shop is one of a company's own files. */
@Component
class LoadedFiles implements CompanyFiles {

    private static final int MANY = 10_000;

    private final ImportLog log;
    private final boolean asked;

    LoadedFiles(ImportLog log, @Value("${leadline.import:#{null}}") @Nullable Path folder) {
        this.log = log;
        this.asked = folder != null;
    }

    @Override
    public boolean loaded() {
        return asked || log.latest(MANY).stream().anyMatch(run -> !run.isGenerated());
    }
}

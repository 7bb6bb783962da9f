package io.leadline.exchange.start;

import io.leadline.exchange.ImportLog;
import io.leadline.identity.CompanyFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Every import but those of the generated shop is one of a company's own files; they stay its own for ever. */
@Component
class LoadedFiles implements CompanyFiles {

    private final ImportLog log;
    private volatile boolean loaded;

    LoadedFiles(ImportLog log, @Value("${leadline.import:#{null}}") @Nullable Path folder) {
        this.log = log;
        this.loaded = folder != null;
    }

    @Override
    public boolean loaded() {
        if (!loaded) {
            loaded = log.anyOwn();
        }
        return loaded;
    }
}

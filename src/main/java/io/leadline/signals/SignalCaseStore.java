package io.leadline.signals;

import io.leadline.shared.PendingCommands;
import java.util.List;
import java.util.Optional;

/** Where signals and what was made of them are kept. */
public interface SignalCaseStore extends PendingCommands {

    /** @return false if the same was noticed before */
    boolean add(SignalCase added);

    /** @return false if it was changed since it was read */
    boolean save(SignalCase changed);

    Optional<SignalCase> find(String id);

    /** The case of what was noticed. */
    Optional<SignalCase> ofNotice(String noticeId);

    /** The open ones first, the newest of both first. */
    List<SignalCase> latest(int limit);
}

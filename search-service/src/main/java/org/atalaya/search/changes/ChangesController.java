package org.atalaya.search.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.requests.RequestParameters;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Changes over HTTP. */
@RestController
@Tag(name = "exports")
class ChangesController {
    private static final int DEFAULT_SIZE = 100;
    private static final int LARGEST_SIZE = 1_000;

    private final Changes changes;

    ChangesController(Engine engine) {
        this.changes = new Changes(engine);
    }

    @GetMapping("/api/changes")
    @Operation(
            summary = "Incidents that were merged or withdrawn, in the order in which that became known",
            description =
                    "For mirrors: keep next, and give it as since the next time. Each incident is told of once, with"
                            + " what last became of it.")
    @Parameter(in = ParameterIn.QUERY, name = "since", description = "The member next of the answer before")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            description =
                    "MERGED, WITHDRAWN (both by default), CHANGED, or all: with CHANGED a mirror needs nothing else")
    @Parameter(in = ParameterIn.QUERY, name = "size", description = "Changes at most, 1 to 1000, 100 by default")
    Mono<ChangePage> changes(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
        RequestParameters parameters = RequestParameters.of(given, Set.of("since", "kind", "size"));
        String since = parameters.one("since");
        List<Change.Kind> kinds = parameters.choices("kind", Change.Kind.values(), Enum::name);
        Long size = parameters.number("size", 1, LARGEST_SIZE);
        return changes.after(
                since == null ? null : Mark.decode(since),
                kinds.isEmpty() ? EnumSet.of(Change.Kind.MERGED, Change.Kind.WITHDRAWN) : EnumSet.copyOf(kinds),
                size == null ? DEFAULT_SIZE : size.intValue());
    }
}

package org.atalaya.search;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or the command {@code rebuild-index}. */
@SpringBootApplication
public class SearchService {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(RebuildIndexCommand.NAME)) {
            System.exit(RebuildIndexCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(SearchService.class, args);
    }
}

package org.atalaya.search;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or one of the commands {@code rebuild-index} and {@code bulk-alone}. */
@SpringBootApplication
public class SearchService {
    public static void main(String[] args) throws InterruptedException {
        if (args.length > 0 && args[0].equals(RebuildIndexCommand.NAME)) {
            System.exit(RebuildIndexCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals(BulkAloneCommand.NAME)) {
            System.exit(BulkAloneCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(SearchService.class, args);
    }
}

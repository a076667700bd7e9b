package org.atalaya.normalize;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.atalaya.normalize.extract.ExtractCommand;
import org.atalaya.normalize.link.LinkCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or one of the commands {@code extract} and {@code link}. */
@SpringBootApplication
public class NormalizeService {
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals(ExtractCommand.NAME)) {
            boolean explains = args.length > 1 && args[1].equals(ExtractCommand.EXPLAIN);
            if (args.length > (explains ? 2 : 1)) {
                System.err.println("extract takes no other argument than " + ExtractCommand.EXPLAIN);
                System.exit(2);
            }
            int status =
                    new ExtractCommand(explains, System.err).run(System.in, new FileOutputStream(FileDescriptor.out));
            System.exit(status);
        }
        if (args.length > 0 && args[0].equals(LinkCommand.NAME)) {
            if (args.length > 1) {
                System.err.println("link takes no arguments");
                System.exit(2);
            }
            System.exit(new LinkCommand(System.err).run(System.in, new FileOutputStream(FileDescriptor.out)));
        }
        SpringApplication.run(NormalizeService.class, args);
    }
}

INSERT INTO features_text VALUES ('\x00ff', 'all-minilm-l6-v2', '\x3f800000');
